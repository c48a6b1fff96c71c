import { mount } from 'svelte';
import '../style/theme.css';
import RoomsPage from './RoomsPage.svelte';

mount(RoomsPage, { target: document.getElementById('app')! });
